package id.sarpras.audit;

import id.sarpras.shared.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes every deed down in the transaction in which it is done: both are there, or neither.
@Component
class AuditListener {

  private final AuditStore store;

  AuditListener(AuditStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void write(Happened deed) {
    store.add(deed);
  }
}
