package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One of the terms on which something is lent, as a sentence.
///
/// @param key the text, in which the length of time stands
public record Term(String key, Span span) {

  private static final Duration DAY = Duration.ofDays(1);

  static List<Term> of(Facility facility) {
    LendingRules rules = facility.rules();
    var terms = new ArrayList<Term>();
    terms.add(
        new Term(
            rules.notice().isZero() ? "term.no-notice" : "term.notice", Span.of(rules.notice())));
    terms.add(new Term("term.horizon", Span.days(rules.horizonDays())));
    boolean withinADay = facility.kind() == Kind.ROOM && rules.longest().compareTo(DAY) >= 0;
    terms.add(new Term(withinADay ? "term.one-day" : "term.longest", Span.of(rules.longest())));
    if (!rules.turnRound().isZero()) {
      terms.add(new Term("term.turn-round", Span.of(rules.turnRound())));
    }
    terms.add(
        new Term(
            rules.pending() == Pending.HOLDS ? "term.holds" : "term.competes",
            Span.of(rules.heldFor())));
    terms.add(new Term("term.grace", Span.of(rules.grace())));
    return terms;
  }
}
