package id.sarpras.api.web;

import id.sarpras.api.ApiProblem.Wrong;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what a value should have been, by the type of its field or parameter.
final class Expected {

  private Expected() {}

  /// @param type null where it is not known
  static Wrong of(String field, @Nullable Class<?> type) {
    return type == null
        ? Wrong.of(field, "problem.field-wrong")
        : type.isEnum()
            ? Wrong.of(field, "problem.field-one-of", names(type))
            : Wrong.of(field, key(type));
  }

  private static String key(Class<?> type) {
    if (type == LocalDate.class) {
      return "problem.field-day";
    }
    if (type == LocalTime.class) {
      return "problem.field-time";
    }
    if (type == OffsetDateTime.class) {
      return "problem.field-moment";
    }
    if (type == UUID.class) {
      return "problem.field-id";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "problem.field-truth";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? "problem.field-number"
        : "problem.field-wrong";
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> ((Enum<?>) one).name())
        .collect(Collectors.joining(", "));
  }
}
