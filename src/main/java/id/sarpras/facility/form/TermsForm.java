package id.sarpras.facility.form;

import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import id.sarpras.page.Form;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// On what terms something is lent.
final class TermsForm {

  private TermsForm() {}

  static void fill(MultiValueMap<String, String> values, LendingRules rules) {
    Map.of(
            Amount.TURN_ROUND, rules.turnRound().toMinutes(),
            Amount.NOTICE, rules.notice().toHours(),
            Amount.HORIZON, (long) rules.horizonDays(),
            Amount.LONGEST, rules.longest().toHours(),
            Amount.HELD_FOR, rules.heldFor().toHours(),
            Amount.GRACE, rules.grace().toMinutes())
        .forEach((amount, number) -> values.add(amount.field(), Long.toString(number)));
    values.add(Fields.PENDING, rules.pending().name());
  }

  /// The terms; empty where the form says what is wrong.
  ///
  /// @param before the terms until now: what was not touched stays to the second
  static Optional<LendingRules> read(Form form, LendingRules before) {
    Optional<Duration> turnRound = minutes(form, Amount.TURN_ROUND, before.turnRound());
    Optional<Duration> notice = hours(form, Amount.NOTICE, before.notice());
    Optional<Integer> horizon = number(form, Amount.HORIZON);
    Optional<Duration> longest = hours(form, Amount.LONGEST, before.longest());
    Optional<Duration> heldFor = hours(form, Amount.HELD_FOR, before.heldFor());
    Optional<Duration> grace = minutes(form, Amount.GRACE, before.grace());
    Optional<Pending> pending = pending(form);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new LendingRules(
                turnRound.orElseThrow(),
                notice.orElseThrow(),
                horizon.orElseThrow(),
                longest.orElseThrow(),
                pending.orElseThrow(),
                heldFor.orElseThrow(),
                grace.orElseThrow()));
  }

  private static Optional<Pending> pending(Form form) {
    Optional<Pending> chosen =
        Stream.of(Pending.values())
            .filter(one -> one.name().equals(form.value(Fields.PENDING)))
            .findFirst();
    if (chosen.isEmpty()) {
      form.refuse(Fields.PENDING, "facility-form.pending-missing");
    }
    return chosen;
  }

  private static Optional<Duration> minutes(Form form, Amount amount, Duration before) {
    return number(form, amount)
        .map(typed -> typed == before.toMinutes() ? before : Duration.ofMinutes(typed));
  }

  private static Optional<Duration> hours(Form form, Amount amount, Duration before) {
    return number(form, amount)
        .map(typed -> typed == before.toHours() ? before : Duration.ofHours(typed));
  }

  private static Optional<Integer> number(Form form, Amount amount) {
    return amount.read(form).stream().boxed().findFirst();
  }
}
