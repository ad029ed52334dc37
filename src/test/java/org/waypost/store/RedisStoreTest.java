package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.waypost.access.DownloadLinks;
import org.waypost.access.ResumeCodes;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

class RedisStoreTest extends StoreContract {
    private final String prefix = RedisProcess.prefix();
    private final StringRedisTemplate raw = new StringRedisTemplate(RedisProcess.connections());
    private Redis redis = RedisProcess.open(clock, KEEP, prefix);

    @Override
    ConversationStore open(Clock clock) {
        redis = RedisProcess.open(clock, KEEP, prefix);
        return new RedisStore(redis);
    }

    @Test
    @Override
    void theSweepRemovesWhatIsOldAndCountsIt() throws InterruptedException {
        var brief = new RedisStore(RedisProcess.open(Clock.systemUTC(), Duration.ofMillis(300), prefix));
        var fresh = Samples.conversation();
        brief.begin(fresh, Samples.turn(fresh, "t0", "Hello."), "hash");
        assertThat(raw.hasKey(redis.key(fresh.id()))).isTrue();
        Thread.sleep(400);
        assertThat(raw.hasKey(redis.key(fresh.id()))).as("Redis removes it by itself").isFalse();
    }

    @Test
    void eachTurnGivesAnotherDayInRedisToo() {
        raw.expire(redis.key(begun.id()), Duration.ofHours(1));
        keep(begun, "still here");
        assertThat(Objects.requireNonNull(raw.getExpire(redis.key(begun.id())))).isGreaterThan(Duration.ofHours(23).toSeconds());
    }

    @Test
    void anotherInstanceGoesOnWithIt() {
        var next = keep(begun, "kept");
        assertThat(open(clock).load(begun.id())).isEqualTo(next);
    }

    @Test
    void erasingLeavesNoKey() {
        keep(begun, "secret");
        store.feedback(begun.id(), 1, true, "kind");
        ResumeCodes codes = new RedisResumeCodes(redis);
        codes.keep(begun.id(), "code", clock.now.plusSeconds(60));
        DownloadLinks links = new RedisDownloadLinks(redis);
        links.keep(begun.id(), "link", clock.now.plusSeconds(60), new byte[] {1});
        assertThat(keys()).hasSize(3);
        store.erase(begun.id());
        assertThat(keys()).isEmpty();
    }

    @Test
    void aConversationLiesInOneSlot() {
        assertThat(redis.key(begun.id())).contains("{" + begun.id().value() + "}");
    }

    @Test
    void whatCannotBeReadIsUnavailableNotGone() {
        raw.opsForHash().put(redis.key(begun.id()), "snapshot", "spoilt");
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void oneOfAnotherVersionIsGone() {
        raw.opsForHash().putAll(redis.key(begun.id()), Map.of("version", "99"));
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(ConversationGone.class);
    }

    @Test
    void wordsArePackedAndComeBack() {
        String words = "Mum's notes \u2013 ".repeat(50) + "\uD83D\uDE42";
        assertThat(Packing.unpack(Packing.pack(words))).isEqualTo(words);
        assertThat(Packing.pack(words).length).isLessThan(words.getBytes(StandardCharsets.UTF_8).length / 4);
        assertThatThrownBy(() -> Packing.unpack(new byte[] {9, 9})).isInstanceOf(java.io.UncheckedIOException.class);
    }

    private ArrayList<String> keys() {
        var found = new ArrayList<String>();
        try (var cursor = raw.scan(ScanOptions.scanOptions().match(prefix + "*").count(1000).build())) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }
}
