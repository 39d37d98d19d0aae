package id.sarpras.request;

import id.sarpras.request.store.DraftStore;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Requests that guests began and have not sent.
@Component
public class Drafts {

  private final DraftStore store;

  Drafts(DraftStore store) {
    this.store = store;
  }

  /// Throws away what was not touched since an instant.
  public int tidy(Instant untouchedSince) {
    return store.removeBefore(untouchedSince);
  }
}
