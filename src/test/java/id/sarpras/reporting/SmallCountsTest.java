package id.sarpras.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Nobody can be recognised in a small number, not even by subtraction.
class SmallCountsTest {

  @Test
  void aLargeNumberIsShownAndNoneIsShown() {
    assertThat(SmallCounts.hidden(Map.of("a", 5, "b", 0, "c", 40), Set.of())).isEmpty();
  }

  @Test
  void aSmallOneTakesTheNextLargerWithIt() {
    assertThat(SmallCounts.hidden(Map.of("a", 3, "b", 9, "c", 40), Set.of()))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void twoSmallOnesProtectEachOtherUnlessTheirSumSaysAll() {
    assertThat(SmallCounts.hidden(Map.of("a", 3, "b", 4, "c", 40), Set.of()))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(SmallCounts.hidden(Map.of("a", 1, "b", 1, "c", 40), Set.of()))
        .as("1 and 1 make 2, and nothing else does")
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void whereNothingIsLeftToSacrificeNothingIsShown() {
    assertThat(SmallCounts.hidden(Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1, "f", 0), Set.of()))
        .hasSize(6);
  }

  @Test
  void whatIsLeftOutElsewhereIsLeftOutHere() {
    assertThat(SmallCounts.hidden(Map.of("*", 7, "a", 20, "b", 30), Set.of("*")))
        .containsExactlyInAnyOrder("*", "a");
  }

  /// Whoever sees the total and all that is shown cannot work out any number that is left out, also
  /// when they know that none of them is zero.
  @Property(tries = 2000)
  void nothingLeftOutCanBeComputed(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 12) Integer> numbers) {
    var counts = new HashMap<String, Integer>();
    for (int number : numbers) {
      counts.put("k" + counts.size(), number);
    }
    Set<String> hidden = SmallCounts.hidden(counts, Set.of());
    counts.forEach(
        (key, count) ->
            assertThat(hidden.contains(key) || SmallCounts.isShown(count)).as(key).isTrue());
    int total = numbers.stream().mapToInt(Integer::intValue).sum();
    if (hidden.isEmpty() || !SmallCounts.isShown(total)) {
      return;
    }
    int left = hidden.stream().mapToInt(key -> requireNonNull(counts.get(key))).sum();
    boolean hidesZeroes =
        hidden.stream().anyMatch(key -> Integer.valueOf(0).equals(counts.get(key)));
    int least = hidesZeroes ? 0 : 1;
    int values = left - least * (hidden.size() - 1) - least + 1;
    if (hidden.size() < counts.size() || hidesZeroes) {
      assertThat(hidden.size()).isGreaterThan(1);
      assertThat(values).as("possible values of one cell").isGreaterThan(1);
    }
  }
}
