package dev.trestle.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start one JVM process: what to launch, JVM flags, the exact environment and the log file.
 *
 * @param launch what follows the flags: {@code -jar x.jar} or {@code -cp path Main args}
 */
public record JavaCommand(
    String name, List<String> launch, List<String> flags, Map<String, String> env, Path log) {

  public JavaCommand {
    launch = List.copyOf(launch);
    flags = List.copyOf(flags);
    env = Map.copyOf(env);
  }

  public static JavaCommand jar(String name, Path jar, Path log) {
    return new JavaCommand(name, List.of("-jar", jar.toString()), List.of(), Map.of(), log);
  }

  public static JavaCommand main(
      String name, String classPath, String mainClass, Path log, String... arguments) {
    List<String> launch = new ArrayList<>(List.of("-cp", classPath, mainClass));
    launch.addAll(List.of(arguments));
    return new JavaCommand(name, launch, List.of(), Map.of(), log);
  }

  /** With these JVM flags after the ones it has. */
  public JavaCommand withFlags(String... more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of(more));
    return new JavaCommand(name, launch, all, env, log);
  }

  /** With these variables added; a later value replaces an earlier one. */
  public JavaCommand withEnv(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(env);
    all.putAll(more);
    return new JavaCommand(name, launch, flags, all, log);
  }

  public JavaCommand withEnv(String variable, String value) {
    return withEnv(Map.of(variable, value));
  }

  List<String> commandLine() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    line.addAll(launch);
    return line;
  }
}
