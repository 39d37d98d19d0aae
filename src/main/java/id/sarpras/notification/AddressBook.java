package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All correspondents, of whatever kind of case.
@Component
public class AddressBook {

  private final ObjectProvider<Correspondents> kinds;

  /// @param kinds asked for only when they are needed: they send notices themselves
  AddressBook(ObjectProvider<Correspondents> kinds) {
    this.kinds = kinds;
  }

  /// Whom the notices of a case go to; empty where they go to nobody outside.
  public Optional<Correspondent> of(UnitId unit, UUID subject) {
    return kinds.stream().flatMap(kind -> kind.of(unit, subject).stream()).findFirst();
  }

  /// Notices as they are read, with name and link put in.
  List<SentNotice> filled(UnitId unit, UUID subject, List<SentNotice> notices) {
    return notices.isEmpty()
        ? notices
        : of(unit, subject)
            .map(
                known ->
                    notices.stream()
                        .map(
                            notice ->
                                notice.saying(
                                    known.fill(notice.title()), known.fill(notice.body())))
                        .toList())
            .orElse(notices);
  }
}
