package ai.irisorigin.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What wrk found in one turn.
 *
 * @param rate requests a second
 * @param requests in all
 * @param bytes of one answer, headers included
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 * @param cpu that the portal's process spent on one request, in microseconds
 */
record Sample(double rate, double requests, double bytes, double p50, double p99, double cpu) {

    /** From the one line that requests.lua prints. */
    static Sample parse(String line) throws BadMeasurement {
        Map<String, Double> found = Arrays.stream(line.split(" "))
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.parseDouble(pair[1])));
        double failed = found.get("status")
                + found.get("connect")
                + found.get("read")
                + found.get("write")
                + found.get("timeout");
        double requests = found.get("requests");
        if (failed > 0 || requests == 0) {
            throw new BadMeasurement("some requests failed (" + line + ")");
        }
        return new Sample(
                requests / found.get("micros") * 1_000_000,
                requests,
                found.get("bytes") / requests,
                found.get("p50") / 1000,
                found.get("p99") / 1000,
                0);
    }

    Sample costing(Duration cpu) {
        return new Sample(rate, requests, bytes, p50, p99, cpu.toNanos() / 1000.0 / requests);
    }
}
