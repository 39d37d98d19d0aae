package id.sarpras.facility.web;

import static id.sarpras.facility.form.Fields.PENDING;

import id.sarpras.api.Fields;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.form.Amount;
import id.sarpras.facility.web.NewFacilityJson.NewRulesJson;
import id.sarpras.page.Form;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Puts the terms that a machine sends into the fields of the form, which asks for whole minutes
/// and hours.
///
/// @param fields where refusals are told
/// @param usual what stands in a field where nothing was sent
/// @param before the terms until now: what was not touched may be of any length
record TermsReader(Fields fields, Form usual, LendingRules before) {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  void read(NewRulesJson sent) {
    length(Amount.TURN_ROUND, "rules.turnRound", sent.turnRound(), MINUTE, before.turnRound());
    length(Amount.NOTICE, "rules.notice", sent.notice(), HOUR, before.notice());
    put(Amount.HORIZON.field(), "rules.horizonDays", sent.horizonDays());
    length(Amount.LONGEST, "rules.longest", sent.longest(), HOUR, before.longest());
    put(PENDING, "rules.pending", sent.pending());
    length(Amount.HELD_FOR, "rules.heldFor", sent.heldFor(), HOUR, before.heldFor());
    length(Amount.GRACE, "rules.grace", sent.grace(), MINUTE, before.grace());
  }

  private void length(
      Amount amount, String inBody, @Nullable Duration sent, Duration unit, Duration until) {
    boolean isWhole =
        sent == null || sent.equals(until) || unit.multipliedBy(sent.dividedBy(unit)).equals(sent);
    if (!isWhole) {
      fields.refuse(
          inBody, unit.equals(HOUR) ? "facility.api.whole-hours" : "facility.api.whole-minutes");
    }
    put(amount.field(), inBody, sent == null ? null : sent.dividedBy(unit));
  }

  private void put(String inForm, String inBody, @Nullable Object sent) {
    fields.with(inForm, inBody, sent == null ? usual.value(inForm) : sent);
  }
}
