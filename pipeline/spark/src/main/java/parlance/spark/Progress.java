package parlance.spark;

import java.io.PrintWriter;

/** Tells the user what a run is doing, a line each. */
record Progress(PrintWriter err) {

  void say(String line) {
    err.println("parlance: " + line);
    err.flush();
  }
}
