package parlance.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears Ctrl-C, and a request to terminate: the first asks the run to stop, the second ends the
 * process at once. Safe for many threads.
 *
 * <p>Java has no public class for signals; where its own, {@code sun.misc.Signal}, is missing, they
 * end the process as they always do.
 */
final class StopSignal implements AutoCloseable {
  private static final List<String> NAMES = List.of("INT", "TERM");

  /** What a shell adds to a signal's number to make the exit code. */
  private static final int BY_SIGNAL = 128;

  private final Map<Object, Object> before = new LinkedHashMap<>();
  private final @Nullable Method handle;
  private int code;

  StopSignal() {
    handle = listen();
  }

  private @Nullable Method listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method number = signal.getMethod("getNumber");
      Method register = signal.getMethod("handle", signal, handler);
      InvocationHandler heard =
          (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
              hear(BY_SIGNAL + (int) number.invoke(arguments[0]));
              return null;
            }
            return method.getName().equals("hashCode")
                ? System.identityHashCode(proxy)
                : method.getName().equals("equals") ? proxy == arguments[0] : "a stop signal";
          };
      Object ours =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(), new Class<?>[] {handler}, heard);
      for (String name : NAMES) {
        Object each = signal.getConstructor(String.class).newInstance(name);
        before.put(each, register.invoke(null, each, ours));
      }
      return register;
    } catch (ReflectiveOperationException notHere) {
      return null;
    }
  }

  private synchronized void hear(int exitCode) {
    if (code != 0) {
      Runtime.getRuntime().halt(exitCode);
    }
    code = exitCode;
    notifyAll();
  }

  /** Whether the run is to stop. */
  boolean isHeard() {
    return exitCode() != 0;
  }

  /** The exit code that says by which signal the run was stopped; 0 as long as there is none. */
  synchronized int exitCode() {
    return code;
  }

  /** Waits for a signal, but not longer than so many milliseconds. */
  synchronized void await(long milliseconds) throws InterruptedException {
    long until = System.nanoTime() + milliseconds * 1_000_000;
    long left = milliseconds;
    while (code == 0 && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
  }

  @Override
  public void close() {
    Method register = handle;
    if (register != null) {
      before.forEach(
          (signal, handler) -> {
            try {
              register.invoke(null, signal, handler);
            } catch (ReflectiveOperationException impossible) {
              throw new IllegalStateException("what was a handler is one", impossible);
            }
          });
    }
  }
}
