package parlance.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network in ONNX form, run on the CPU by ONNX Runtime, one thread a call.
 *
 * <p>Safe for many threads at once: they share the weights. On one kind of processor the same
 * inputs give the same outputs, whatever else runs.
 */
public final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads a network and checks that it is the one expected.
   *
   * @param sha256 in lower-case hexadecimal digits
   * @throws SetupException if it is missing, is another than expected, or ONNX Runtime does not run
   *     on this machine
   */
  public static OnnxModel load(Models models, String name, String sha256) {
    byte[] bytes;
    try (InputStream in = models.open(name)) {
      bytes = in.readAllBytes();
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
    }
    models.verify(name, sha256);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return new OnnxModel(environment, environment.createSession(bytes, options));
      }
    } catch (OrtException | LinkageError unusable) {
      throw new SetupException(
          "ONNX Runtime cannot run model "
              + name
              + " on this machine ("
              + root(unusable)
              + "); use --chain fast, which needs no network",
          unusable);
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  /** Runs the network on vectors of whole numbers; its outputs are matrices, by name. */
  public Map<String, float[][]> run(Map<String, int[]> inputs) {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, int[]> input : inputs.entrySet()) {
        int[] values = input.getValue();
        tensors.put(
            input.getKey(),
            OnnxTensor.createTensor(
                environment, IntBuffer.wrap(values), new long[] {values.length}));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        Map<String, float[][]> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, ai.onnxruntime.OnnxValue> output : result) {
          outputs.put(output.getKey(), (float[][]) output.getValue().getValue());
        }
        return outputs;
      }
    } catch (OrtException impossible) {
      throw new IllegalStateException("the network refused its input", impossible);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }
}
