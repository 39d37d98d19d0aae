package id.sarpras.request.proof;

import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/// What guests and officers were told.
///
/// @param cases that were taken in
/// @param accepted offers to which a guest's yes was acknowledged
/// @param answers how often each
record Told(Collection<RequestId> cases, Set<BookingId> accepted, Map<String, Integer> answers) {

  Told() {
    this(
        new ConcurrentLinkedQueue<>(),
        ConcurrentHashMap.newKeySet(),
        new ConcurrentSkipListMap<>());
  }

  /// @param deed what was asked for
  /// @param answer its kind
  void count(String deed, Object answer) {
    answers.merge(deed + " " + answer.getClass().getSimpleName(), 1, Integer::sum);
  }

  int count(String which) {
    return answers.getOrDefault(which, 0);
  }
}
