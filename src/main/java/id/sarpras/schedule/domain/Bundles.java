package id.sarpras.schedule.domain;

import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Reason;
import id.sarpras.shared.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts bundles together of what can be had for each thing: nothing stands in the way of anything
/// else in the same bundle.
final class Bundles {

  /// How often something is tried; far more than offices ask for, and an end to what is meant as an
  /// attack.
  private static final int MOST_TRIES = 20_000;

  static final Comparator<Proposal> NEAREST =
      Comparator.comparingInt(Proposal::weight)
          .thenComparing(proposal -> proposal.period().start())
          .thenComparing(Bundles::names);

  private final List<List<Choice>> choices;
  private final Period use;
  private final int most;
  private final List<Proposal> found = new ArrayList<>();
  private int tries;

  private Bundles(List<List<Choice>> choices, Period use, int most) {
    this.choices = choices;
    this.use = use;
    this.most = most;
  }

  /// The bundles, the nearest to the wish first.
  ///
  /// @param choices for each thing that is wanted
  /// @param most how many are enough
  static List<Proposal> of(List<List<Choice>> choices, Period use, int most) {
    if (choices.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    var bundles = new Bundles(choices, use, most);
    bundles.add(List.of());
    return bundles.found.stream().sorted(NEAREST).toList();
  }

  private void add(List<Choice> chosen) {
    if (chosen.size() == choices.size()) {
      List<Pick> picks = picks(chosen);
      if (!picks.isEmpty()) {
        found.add(new Proposal(picks, use, reasons(chosen)));
      }
      return;
    }
    List<Pick> before = picks(chosen);
    for (Choice choice : choices.get(chosen.size())) {
      tries++;
      if (found.size() >= most || tries > MOST_TRIES) {
        return;
      }
      if (choice.goesWith(before)) {
        add(Stream.concat(chosen.stream(), Stream.of(choice)).toList());
      }
    }
  }

  private static List<Pick> picks(List<Choice> chosen) {
    return chosen.stream().flatMap(choice -> choice.picks().stream()).toList();
  }

  private static List<Reason> reasons(List<Choice> chosen) {
    return chosen.stream().flatMap(choice -> choice.why().stream()).distinct().toList();
  }

  private static String names(Proposal proposal) {
    return proposal.picks().stream().map(pick -> pick.facility().name()).toList().toString();
  }
}
