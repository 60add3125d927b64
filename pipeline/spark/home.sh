# Sourced by bin/spark and bin/spark-cluster. Makes target/parlance-spark.jar, and target/home: a folder with
# the jars of a Spark distribution, from the Maven repository. Sets jar, SPARK_HOME and java.
module=$root/pipeline/spark
jar=$module/target/parlance-spark.jar
export SPARK_HOME=$module/target/home
export SPARK_SCALA_VERSION=2.13
unset SPARK_CONF_DIR

fail() {
  printf 'parlance: %s\n' "$1" >&2
  exit 2
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || fail 'no java on the PATH; install a JDK, 17 or newer, or set JAVA_HOME to one'

stale() {
  [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/pipeline/core/pom.xml" "$root/pipeline/core/src/main" \
    "$module/pom.xml" "$module/src/main" "$root/models" ! -path "$root/models/training*" -newer "$jar" -print | head -n 1)" ]
}

if stale; then
  command -v mvn >/dev/null || fail 'no mvn on the PATH; Maven is needed to build Parlance: install it'
  mkdir -p "$module/target"
  printf 'parlance: building for Spark (the first time also fetches some 400 MB of libraries) ...\n' >&2
  (cd "$root" && mvn -q -B -DskipTests -Dspotless.check.skip=true -Pspark-jar -pl pipeline/spark -am package) \
    >"$module/target/build.log" 2>&1 </dev/null || {
    tail -n 30 "$module/target/build.log" >&2
    fail "the build failed; all of its output is in $module/target/build.log"
  }
  touch "$jar"
fi
if [ ! -d "$SPARK_HOME" ] || [ "$root/pom.xml" -nt "$SPARK_HOME" ]; then
  spark=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$root/pom.xml")
  mvn -q -B -f "$module/cluster/pom.xml" -Dspark.version="$spark" dependency:build-classpath \
    -Dmdep.outputFile="$module/target/spark-classpath.txt" >&2 </dev/null || fail 'the jars of Spark could not be fetched'
  rm -rf "$SPARK_HOME"
  mkdir -p "$SPARK_HOME/jars"
  tr ':' '\n' <"$module/target/spark-classpath.txt" | while read -r each || [ -n "$each" ]; do
    ln -s "$each" "$SPARK_HOME/jars/"
  done
fi

# What spark-class of a distribution does: the launcher prints an empty line and the command, with NULs between.
spark_class() {
  local words=() word
  while IFS= read -r -d '' word; do words+=("${word#$'\n'}"); done \
    < <("$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@")
  [ "${#words[@]}" -gt 2 ] || fail 'Spark has not said how it is to be started'
  exec "${words[@]:1}"
}

# As bin/parlance has them, and says why.
tuning='-XX:+UseParallelGC -XX:-DontCompileHugeMethods'
tuning+=' -XX:Tier4InvocationThreshold=50000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000'
