package org.waypost.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class SqliteErasedTest extends ErasedContract {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    @DynamicPropertySource
    static void itsOwnFile(DynamicPropertyRegistry properties) {
        properties.add("waypost.store.path", () -> folder.toString());
    }

    @Override
    String held() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(ErasedContract::text).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every table. */
    @Override
    long rows() {
        long all = 0;
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waypost.db"))) {
            var tables = new java.util.ArrayList<String>();
            try (var names = file.createStatement().executeQuery("select name from sqlite_master where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                all += file.createStatement().executeQuery("select count(*) from " + table).getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
