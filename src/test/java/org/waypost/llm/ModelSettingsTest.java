package org.waypost.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class ModelSettingsTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Scanned.class);

    @ConfigurationPropertiesScan("org.waypost.llm")
    @Import(ModelConfiguration.class)
    static class Scanned {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void withoutAKindThereIsNoBeanOfIt() {
        context.run(beans -> assertThat(beans.getBeanNamesForType(LanguageModel.class)).isEmpty());
        context.run(beans -> assertThat(beans.getBeanNamesForType(ModelSettings.class)).isEmpty());
        context.withPropertyValues("waypost.model.kind=none")
                .run(beans -> assertThat(beans).doesNotHaveBean(LanguageModel.class).doesNotHaveBean(ModelSettings.class));
    }

    @Test
    void aKindAnAddressAndANameAreEnough() {
        context.withPropertyValues("waypost.model.kind=ollama", "waypost.model.base-url=http://localhost:1", "waypost.model.name=small",
                "waypost.model.jobs.understand=false").run(beans -> {
                    assertThat(beans.getBean(LanguageModel.class).on(Job.ANSWER)).isTrue();
                    assertThat(beans.getBean(LanguageModel.class).on(Job.UNDERSTAND)).isFalse();
                });
    }

    @Test
    void theKeyMayStandInAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("key"), "sk-1\n");
        context.withPropertyValues("waypost.model.kind=openai", "waypost.model.base-url=http://localhost:1", "waypost.model.name=a",
                "waypost.model.api-key-file=" + file).run(beans -> assertThat(beans.getBean(ModelSettings.class).key()).isEqualTo("sk-1"));
    }

    @Test
    void aWrongValueIsNamed() {
        wrong("waypost.model.base-url", "waypost.model.kind=openai", "waypost.model.name=a");
        wrong("waypost.model.base-url", "waypost.model.kind=openai", "waypost.model.name=a", "waypost.model.base-url=ftp://x");
        wrong("waypost.model.name", "waypost.model.kind=openai", "waypost.model.base-url=http://localhost:1");
        wrong("waypost.model.whole", "waypost.model.kind=openai", "waypost.model.base-url=http://localhost:1", "waypost.model.name=a",
                "waypost.model.whole=60s");
        wrong("waypost.model.kind", "waypost.model.kind=oracle", "waypost.model.base-url=http://localhost:1", "waypost.model.name=a");
    }

    private void wrong(String key, String... values) {
        context.withPropertyValues(values).run(beans -> {
            assertThat(beans).hasFailed();
            assertThat(beans.getStartupFailure()).rootCause().hasMessageMatching("(?s).*(" + key + "|No enum constant).*");
        });
    }
}
