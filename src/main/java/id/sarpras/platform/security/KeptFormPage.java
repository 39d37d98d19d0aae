package id.sarpras.platform.security;

import java.util.List;
import java.util.Map;

/// A kept form, to be looked at and sent again.
public record KeptFormPage(String path, Map<String, List<String>> fields, List<Line> lines) {

  /// One field as the officer knows it.
  public record Line(String label, String value) {}
}
