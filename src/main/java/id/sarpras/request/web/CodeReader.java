package id.sarpras.request.web;

import id.sarpras.request.CaseFile;
import id.sarpras.request.Requests;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads tracking codes of requests. A code that cannot be one and a code of no case are answered
/// alike.
@Component
class CodeReader {

  /// What a code led to.
  sealed interface Reading {}

  record Found(CaseFile file, TrackingCode code) implements Reading {}

  record Unknown() implements Reading {}

  record TooMany() implements Reading {}

  private final Requests requests;
  private final Catalogue catalogue;
  private final Guesses guesses;

  CodeReader(Requests requests, Catalogue catalogue, Guesses guesses) {
    this.requests = requests;
    this.catalogue = catalogue;
    this.guesses = guesses;
  }

  Reading read(String typed, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (guesses.isOver(address)) {
      return new TooMany();
    }
    Optional<Reading> found =
        TrackingCode.read(typed)
            .flatMap(
                code ->
                    requests.find(catalogue.unit().id(), code).map(file -> new Found(file, code)));
    if (found.isEmpty()) {
      guesses.wrong(address);
    }
    return found.orElseGet(Unknown::new);
  }
}
