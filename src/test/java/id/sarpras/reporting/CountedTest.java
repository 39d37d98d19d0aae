package id.sarpras.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.promise.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What of the figures everybody may see.
class CountedTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void percentagesAreRoundedDownSoThatAHundredSaysAll() {
    assertThat(new Tally(1000, 1000, 999, 1).keptPercent()).hasValue(99);
    assertThat(new Tally(1000, 1000, 1000, 0).keptPercent()).hasValue(100);
    assertThat(new Tally(3, 0, 0, 0).keptPercent()).isEmpty();
  }

  @Test
  void theUnitsTotalsAndARateOfFiveOrMore() {
    Published published = published(counted(100, 60, Map.of("ONLINE", 60), Map.of("LIGHT", 60)));
    assertThat(published.months().complaints().received()).hasValue(60);
    assertThat(published.months().complaints().keptPercent()).hasValue(100);
    assertThat(published.months().requests().received()).hasValue(100);
    assertThat(published.channels())
        .containsExactly(new Published.Row("ONLINE", OptionalInt.of(60), OptionalInt.of(100)));
  }

  @Test
  void fourComplaintsInAllAreNotShownAtAll() {
    Published published = published(counted(100, 4, Map.of("ONLINE", 4), Map.of("LIGHT", 4)));
    assertThat(published.months().complaints())
        .isEqualTo(new Figure(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
    assertThat(published.channels()).allMatch(row -> row.received().isEmpty());
    assertThat(published.classes()).allMatch(row -> row.received().isEmpty());
  }

  @Test
  void confidentialCasesThatAreLeftOutInOneTableAreInTheOther() {
    Published published =
        published(
            counted(
                100,
                60,
                Map.of("ONLINE", 46, "FAX", 4, "*", 10),
                Map.of("LIGHT", 26, "NORMATIVE", 24, "*", 10)));
    assertThat(shown(published.channels())).containsExactlyInAnyOrder("ONLINE");
    assertThat(shown(published.classes()))
        .as("with the row of confidential ones one more is left out here")
        .containsExactlyInAnyOrder("LIGHT");
  }

  @Test
  void aFewConfidentialCasesCannotBeComputedFromEitherTable() {
    Published published =
        published(
            counted(
                100,
                60,
                Map.of("ONLINE", 38, "FAX", 20, "*", 2),
                Map.of("LIGHT", 28, "NORMATIVE", 30, "*", 2)));
    assertThat(shown(published.channels())).containsExactly("ONLINE");
    assertThat(shown(published.classes())).containsExactly("NORMATIVE");
  }

  @Test
  void whatTheYearLeavesOfTheTwelveMonthsIsNotTooFewEither() {
    Counted months = counted(100, 60, Map.of("ONLINE", 60), Map.of("LIGHT", 60));
    Counted year = counted(100, 57, Map.of("ONLINE", 57), Map.of("LIGHT", 57));
    Published published = Counted.published(Instant.EPOCH, TODAY, year, months);
    assertThat(published.year().complaints().received()).as("60 - 57 = 3").isEmpty();
    assertThat(published.year().complaints().keptPercent()).hasValue(100);
    assertThat(published.year().requests().received()).hasValue(100);
  }

  @Test
  void theMeanOfFewRatingsIsNotShown() {
    assertThat(rated(4, 16).mean()).isEmpty();
    assertThat(rated(5, 18))
        .isEqualTo(new Published.Satisfaction(OptionalInt.of(5), OptionalDouble.of(3.6)));
  }

  private static Published.Satisfaction rated(int ratings, int marks) {
    var all = new ComplaintCount(By.ALL, "", new Tally(60, 60, 60, 0), ratings, marks);
    return published(new Counted(TODAY, new Tally(0, 0, 0, 0), List.of(all)))
        .months()
        .satisfaction();
  }

  private static Published published(Counted counted) {
    return Counted.published(Instant.EPOCH, TODAY, counted, counted);
  }

  /// All answered in time.
  private static Counted counted(
      int requests, int all, Map<String, Integer> channels, Map<String, Integer> classes) {
    var counts = new ArrayList<ComplaintCount>();
    counts.add(count(By.ALL, "", all));
    channels.forEach((key, number) -> counts.add(count(By.CHANNEL, key, number)));
    classes.forEach((key, number) -> counts.add(count(By.CLASS, key, number)));
    return new Counted(TODAY, new Tally(requests, requests, requests, 0), counts);
  }

  private static ComplaintCount count(By by, String key, int number) {
    return new ComplaintCount(by, key, new Tally(number, number, number, 0), 0, 0);
  }

  private static List<String> shown(List<Published.Row> rows) {
    return rows.stream().filter(row -> row.received().isPresent()).map(Published.Row::key).toList();
  }
}
