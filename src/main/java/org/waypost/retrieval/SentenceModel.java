package org.waypost.retrieval;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A sentence model from a jar, run with one native thread for each call: two callers then get half as much again through
 * as with all cores for each, and a vector doesn't depend on how many cores a machine has.
 */
final class SentenceModel extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    SentenceModel(String name, PoolingMode pooling) {
        super(Runnable::run);
        this.encoder = load(name, pooling);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private static OnnxBertBiEncoder load(String name, PoolingMode pooling) {
        try (InputStream model = resource(name + ".onnx");
                InputStream tokenizer = resource(name + "-tokenizer.json");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            var session = environment.createSession(model.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, pooling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model " + name + " can't be started", e);
        }
    }

    private static InputStream resource(String name) {
        var found = SentenceModel.class.getResourceAsStream("/" + name);
        if (found == null) {
            throw new IllegalStateException(name + " isn't on the class path");
        }
        return found;
    }
}
