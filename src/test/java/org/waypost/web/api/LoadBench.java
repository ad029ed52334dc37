package org.waypost.web.api;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * Answers a second at the load that just fits and at ten times that, the callers being on the same machine and never pausing; and how
 * long a button takes meanwhile. Prints; asserts no timing.
 */
@Tag("bench")
@TestPropertySource(properties = {
    "waypost.limits.turns=1000000", "waypost.limits.client-turns=1000000", "waypost.limits.conversations=1000000"
})
class LoadBench extends Asked {
    private static final int FITTING = 20;
    private static final int SECONDS = 10;
    private static final AtomicInteger SAID = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    protected HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    @Test
    void tenTimesTheLoad() throws Exception {
        measured(FITTING, 5);
        var idle = buttons(200);
        var fitting = measured(FITTING, SECONDS);
        var ten = measured(10 * FITTING, SECONDS);
        System.out.printf("BENCH typed turns a second: %.0f from %d callers, %.0f from %d callers (%.0f refused)%n", fitting.answered,
                FITTING, ten.answered, 10 * FITTING, ten.refused);
        System.out.printf("BENCH button p50/p99 ms: %s idle, %s beside %d callers, %s beside %d%n", idle, fitting.buttons, FITTING,
                ten.buttons, 10 * FITTING);
    }

    private record Measured(double answered, double refused, String buttons) {}

    private Measured measured(int callers, int seconds) throws InterruptedException {
        var answered = new AtomicLong();
        var refused = new AtomicLong();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        var pressing = new ArrayList<Double>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                all.submit(() -> call(until, answered, refused));
            }
            while (System.nanoTime() < until) {
                pressing.add(press());
                Thread.sleep(20);
            }
        }
        return new Measured((double) answered.get() / seconds, (double) refused.get() / seconds, figures(pressing));
    }

    private void call(long until, AtomicLong answered, AtomicLong refused) {
        String own = "";
        String path = "";
        for (int i = 0; System.nanoTime() < until; i++) {
            if (i % 50 == 0) {
                var begun = tree(post("/api/v1/conversations", "{}", ""));
                own = begun.path("token").stringValue();
                path = "/api/v1/conversations/" + begun.path("conversationId").stringValue() + "/turns";
            }
            String words = "my surgery never wrote back about my notes since number " + SAID.incrementAndGet();
            int status = post(path, "{\"text\": \"" + words + "\"}", own).statusCode();
            (status == 200 ? answered : refused).incrementAndGet();
        }
    }

    private String buttons(int count) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            times.add(press());
        }
        return figures(times);
    }

    private double press() {
        long started = System.nanoTime();
        turn("{\"choice\": \"topic:records\"}");
        return (System.nanoTime() - started) / 1e6;
    }

    private static String figures(List<Double> times) {
        Collections.sort(times);
        return "%.1f/%.1f".formatted(times.get(times.size() / 2), times.get(times.size() * 99 / 100));
    }
}
