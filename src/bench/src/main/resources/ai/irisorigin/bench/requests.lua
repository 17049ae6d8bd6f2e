-- wrk's script for every case, the yardstick's too, so that choosing a request costs all of them the same.
-- Arguments: how many requests there are, the method, the body, and headers. {n} in them is a request's number.

local requests = {}

local function numbered(pattern, n)
   return (pattern:gsub("{n}", n))
end

function init(args)
   for n = 1, tonumber(args[1]) do
      local headers = {}
      for i = 4, #args do
         local name, value = args[i]:match("^(.-): (.*)$")
         headers[name] = numbered(value, n)
      end
      local body = args[3] ~= "" and numbered(args[3], n) or nil
      requests[n] = wrk.format(args[2], wrk.path, headers, body)
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
