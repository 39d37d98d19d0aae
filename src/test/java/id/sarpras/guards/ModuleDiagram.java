package id.sarpras.guards;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Draws the modules as a Mermaid flowchart, from above to below. A module points only at those
/// that it reaches by no longer way.
final class ModuleDiagram {

  private static final String BEGIN = "```mermaid\n";
  private static final String END = "```\n";

  private final Map<String, Set<String>> uses = new TreeMap<>();

  private ModuleDiagram(ApplicationModules modules) {
    modules.stream()
        .forEach(
            module -> {
              var below = new TreeSet<String>();
              module
                  .getDirectDependencies(modules)
                  .uniqueModules()
                  .map(this::name)
                  .forEach(below::add);
              uses.put(name(module), below);
            });
  }

  /// The page with its first diagram drawn anew.
  static String drawnInto(String page, ApplicationModules modules) {
    int from = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, from)
        + new ModuleDiagram(modules).drawing()
        + page.substring(page.indexOf(END, from));
  }

  private String drawing() {
    var drawing = new StringBuilder("flowchart TB\n");
    uses.forEach(
        (module, below) ->
            below.stream()
                .filter(other -> !isReachedOtherwise(below, other))
                .forEach(other -> drawing.append("  %s --> %s\n".formatted(module, other))));
    return drawing.toString();
  }

  private boolean isReachedOtherwise(Set<String> ways, String module) {
    return ways.stream()
        .filter(way -> !way.equals(module))
        .anyMatch(way -> below(way).contains(module));
  }

  private Collection<String> below(String module) {
    var found = new HashSet<>(uses.get(module));
    uses.get(module).forEach(other -> found.addAll(below(other)));
    return found;
  }

  private String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
