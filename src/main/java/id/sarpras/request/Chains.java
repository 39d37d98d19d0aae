package id.sarpras.request;

import id.sarpras.identity.Role;
import id.sarpras.request.DispositionRule.Instruction;
import id.sarpras.request.store.CaseStore;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The disposition chains of the services.
@Component
public class Chains {

  /// What the product ships with: the front desk verifies, the head of section approves.
  static final List<DispositionRule> SHIPPED =
      List.of(
          new DispositionRule(1, Instruction.VERIFY, Role.FRONT_DESK),
          new DispositionRule(2, Instruction.APPROVE, Role.SECTION_HEAD));

  private final CaseStore store;

  Chains(CaseStore store) {
    this.store = store;
  }

  /// Gives a service that has no chain the shipped one.
  @Transactional
  public void install(UnitId unit, ServiceId service) {
    if (store.chain(unit, service).isEmpty()) {
      SHIPPED.forEach(rule -> store.addRule(unit, service, rule));
    }
  }
}
