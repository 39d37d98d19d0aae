package id.sarpras.page;

import java.util.List;

/// An officer who looks at a page, and where he or she may go from it.
public record Viewer(String name, String position, List<Way> ways) {

  /// A way to another page.
  ///
  /// @param key the text key of its name
  public record Way(String path, String key) {}
}
