-- wrk's script for every case, the yardstick's too, so that choosing a host costs all of them the same.
-- Arguments: a pattern of Host headers with %d, how many there are, "gzip" or "plain".

local requests = {}

function init(args)
   local headers = {}
   if args[3] == "gzip" then
      headers["Accept-Encoding"] = "gzip"
   end
   for n = 1, tonumber(args[2]) do
      headers["Host"] = string.format(args[1], n)
      requests[n] = wrk.format("GET", wrk.path, headers)
   end
   math.randomseed(20261122)
end

function request()
   return requests[math.random(#requests)]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format(
      "result requests=%d micros=%d bytes=%d p50=%d p99=%d status=%d connect=%d read=%d write=%d timeout=%d\n",
      summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
      errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
