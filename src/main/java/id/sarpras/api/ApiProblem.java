package id.sarpras.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A call that is answered with a problem instead. Whatever it had done is undone.
public final class ApiProblem extends RuntimeException {

  /// A field or parameter that cannot be taken.
  ///
  /// @param key the text that says what to do
  public record Wrong(String field, String key, List<Object> arguments) {

    public static Wrong of(String field, String key, Object... arguments) {
      return new Wrong(field, key, List.of(arguments));
    }
  }

  private final ProblemKind kind;
  private final String key;
  private final transient List<Wrong> wrong;
  private final transient Map<String, Object> more;

  private ApiProblem(ProblemKind kind, String key, List<Wrong> wrong, Map<String, Object> more) {
    super(kind.code());
    this.kind = kind;
    this.key = key;
    this.wrong = List.copyOf(wrong);
    this.more = Map.copyOf(more);
  }

  public static ApiProblem of(ProblemKind kind) {
    return new ApiProblem(kind, kind.key() + ".detail", List.of(), Map.of());
  }

  /// Parameters of an address that cannot be taken (400).
  public static ApiProblem parameters(List<Wrong> wrong) {
    return of(ProblemKind.PARAMETER).in(wrong);
  }

  /// Fields of a body that cannot be taken (422).
  public static ApiProblem fields(List<Wrong> wrong) {
    return of(ProblemKind.INVALID).in(wrong);
  }

  /// The same, naming what is wrong.
  public ApiProblem in(List<Wrong> fields) {
    return new ApiProblem(kind, key, fields, more);
  }

  /// The same with more precise words.
  public ApiProblem saying(String otherKey) {
    return new ApiProblem(kind, otherKey, wrong, more);
  }

  /// The same with something the caller can go on from, such as how things are now.
  public ApiProblem showing(String name, Object value) {
    var all = new HashMap<>(more);
    all.put(name, value);
    return new ApiProblem(kind, key, wrong, all);
  }

  public ProblemKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  List<Wrong> wrong() {
    return wrong;
  }

  Map<String, Object> more() {
    return more;
  }
}
