package parlance.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.StageCatalog;

/**
 * The chains whose models this process has loaded, each once, for all of its tasks. One that no
 * task uses stays until another is asked for. Safe for many threads.
 */
final class LiveChains {
  private static final Map<String, Loaded> CHAINS = new HashMap<>();

  private LiveChains() {}

  /** A loaded chain, and how many use it. */
  private static final class Loaded {
    final Chain chain;
    final ChainPlan plan;
    int uses;

    Loaded(Chain chain, ChainPlan plan) {
      this.chain = chain;
      this.plan = plan;
    }
  }

  /** The use of a chain, until it is closed. */
  static final class Lease implements AutoCloseable {
    private final Loaded loaded;
    private boolean closed;

    private Lease(Loaded loaded) {
      this.loaded = loaded;
    }

    Chain chain() {
      return loaded.chain;
    }

    /** SHA-256 of each model that was loaded, by name. */
    Map<String, String> models() {
      return loaded.plan.models().hashes();
    }

    @Override
    public void close() {
      release(this);
    }
  }

  /**
   * A chain, which is loaded first where that has not been done.
   *
   * @throws parlance.model.SetupException if an option or a model is wrong
   */
  static synchronized Lease lease(ShippedChain shipped) {
    Loaded loaded = CHAINS.get(shipped.key());
    if (loaded == null) {
      closeUnused();
      loaded = load(shipped);
      CHAINS.put(shipped.key(), loaded);
    }
    loaded.uses++;
    return new Lease(loaded);
  }

  private static synchronized void release(Lease lease) {
    lease.loaded.uses -= lease.closed ? 0 : 1;
    lease.closed = true;
  }

  private static void closeUnused() {
    for (Iterator<Loaded> chains = CHAINS.values().iterator(); chains.hasNext(); ) {
      Loaded chain = chains.next();
      if (chain.uses == 0) {
        chain.chain.close();
        chains.remove();
      }
    }
  }

  private static Loaded load(ShippedChain shipped) {
    try {
      Path folder = Files.createTempDirectory("parlance-chain");
      try {
        ChainPlan plan = ChainPlan.of(shipped.unpack(folder), StageCatalog.installed());
        return new Loaded(Chain.load(plan), plan);
      } finally {
        delete(folder);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }
}
