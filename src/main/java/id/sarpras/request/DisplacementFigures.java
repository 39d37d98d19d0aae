package id.sarpras.request;

import id.sarpras.request.store.DisplacementStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many bookings gave way to a state event. The office publishes it as it is: it counts what
/// the office did, and nobody can be recognised by it.
@Component
public class DisplacementFigures {

  private final DisplacementStore store;

  DisplacementFigures(DisplacementStore store) {
    this.store = store;
  }

  /// The number in each month of the unit's zone; a month without any is missing.
  public Map<YearMonth, Integer> byMonth(UnitId unit, Period period, ZoneId zone) {
    return store.byMonth(unit, period, zone);
  }
}
