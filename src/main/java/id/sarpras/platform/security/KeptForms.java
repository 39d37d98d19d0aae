package id.sarpras.platform.security;

import id.sarpras.letter.Scans;
import id.sarpras.standard.Standards;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads a form that was sent in vain, so that it can be sent again: its fields, and of its files
/// those that are scans.
@Component
class KeptForms {

  /// What became of a form.
  sealed interface Reading {
    record Kept(KeptForm form) implements Reading {}

    record TooLarge() implements Reading {}
  }

  /// Passwords belong into no session, and a token is good only once.
  private static final Set<String> NEVER =
      Set.of("_csrf", KeptForm.SENT_AGAIN, "lama", "sandi", "ulang");

  private static final int MOST_CHARACTERS = 200_000;

  private final Scans scans;
  private final Standards standards;

  KeptForms(Scans scans, Standards standards) {
    this.scans = scans;
    this.standards = standards;
  }

  Reading read(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.keySet().removeAll(NEVER);
    int size = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (size > MOST_CHARACTERS || isTooLarge(request)) {
      return new Reading.TooLarge();
    }
    for (Part part : parts(request)) {
      keepFile(part, fields);
    }
    return new Reading.Kept(new KeptForm(request.getRequestURI(), fields));
  }

  /// Whether the server refused to read a form because of its size. Such a form has no fields, and
  /// so no token.
  boolean isTooLarge(HttpServletRequest request) {
    try {
      parts(request);
      return false;
    } catch (IllegalStateException tooLarge) {
      return true;
    }
  }

  private void keepFile(Part part, Map<String, List<String>> fields) {
    String fileName = part.getSubmittedFileName();
    if (fileName == null || fileName.isEmpty()) {
      return;
    }
    try (var content = part.getInputStream()) {
      if (scans.keep(standards.home().id(), fileName, content.readAllBytes())
          instanceof Scans.Outcome.Kept(var scan)) {
        fields.put(part.getName() + "Id", new ArrayList<>(List.of(scan.id().toString())));
      }
    } catch (IOException cutOff) {
      fields.remove(part.getName());
    }
  }

  private static List<Part> parts(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return List.of();
    }
    try {
      return List.copyOf(request.getParts());
    } catch (IOException | ServletException cutOff) {
      return List.of();
    }
  }
}
