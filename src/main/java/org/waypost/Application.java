package org.waypost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.waypost.cli.CommandLine;

/** Where Waypost starts: one of the commands, or else the web server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {
    static void main(String[] args) {
        CommandLine.quietLogs(args);
        CommandLine.run(args).ifPresentOrElse(System::exit, () -> SpringApplication.run(Application.class, args));
    }
}
