package id.sarpras.schedule.domain;

import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Reason;
import java.util.Comparator;
import java.util.List;

/// What can be had for one thing that is wanted: itself, another one, two that do together, less of
/// it, or nothing.
record Choice(List<Pick> picks, List<Reason> why) {

  static final Comparator<Choice> NEAREST =
      Comparator.comparingInt(Choice::weight).thenComparing(Choice::names);

  static Choice of(Pick pick, List<Reason> why) {
    return new Choice(List.of(pick), why);
  }

  int weight() {
    return why.stream().mapToInt(Reason::weight).sum();
  }

  boolean goesWith(List<Pick> others) {
    return picks.stream().allMatch(one -> others.stream().allMatch(one::goesWith));
  }

  private String names() {
    return picks.stream().map(pick -> pick.facility().name()).toList().toString();
  }
}
