package id.sarpras.api.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Problem;
import id.sarpras.api.ProblemKind;
import id.sarpras.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says whatever a controller of the interface refuses, or could not even be asked, as a problem.
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> say(ApiProblem problem, HttpServletRequest request) {
    return problems.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> say(ResponseStatusException refused, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
    return problems.answer(ApiProblem.of(ProblemKind.of(status)), request);
  }

  /// A body that is no JSON, or has a field that is not known, or a value of another kind than its
  /// field.
  @ExceptionHandler
  ResponseEntity<Problem> say(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    ApiProblem problem =
        unreadable.getCause() instanceof JacksonException mismatch && isOfAField(mismatch)
            ? ApiProblem.fields(List.of(wrong(mismatch)))
            : ApiProblem.of(ProblemKind.MALFORMED);
    return problems.answer(problem, request);
  }

  /// An id in the path that cannot be one is the id of nothing.
  @ExceptionHandler
  ResponseEntity<Problem> say(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    ApiProblem problem =
        inPath
            ? ApiProblem.of(ProblemKind.MISSING)
            : ApiProblem.parameters(
                List.of(
                    Expected.of(
                        mismatch.getName(), type(mismatch.getParameter().nestedIfOptional()))));
    return problems.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> say(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    return problems.answer(
        ApiProblem.parameters(
            List.of(Wrong.of(missing.getParameterName(), "problem.field-missing"))),
        request);
  }

  /// Not where the text itself is no JSON, though that too stands somewhere; but where a number
  /// does not fit.
  private static boolean isOfAField(JacksonException mismatch) {
    return !mismatch.getPath().isEmpty()
        && (mismatch instanceof DatabindException || mismatch instanceof InputCoercionException);
  }

  private static Wrong wrong(JacksonException mismatch) {
    return mismatch instanceof UnrecognizedPropertyException unknown
        ? Wrong.of(field(unknown), "problem.field-unknown", names(unknown))
        : Expected.of(field(mismatch), type(mismatch));
  }

  /// The fields that would be known there.
  private static String names(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /// Of several values that of each.
  private static Class<?> type(MethodParameter parameter) {
    Class<?> type = parameter.getNestedParameterType();
    return Collection.class.isAssignableFrom(type)
        ? parameter.nested().getNestedParameterType()
        : type;
  }

  private static @Nullable Class<?> type(JacksonException mismatch) {
    return switch (mismatch) {
      case MismatchedInputException other -> other.getTargetType();
      case InputCoercionException beyond -> beyond.getTargetType();
      default -> null;
    };
  }

  private static String field(JacksonException mismatch) {
    return mismatch.getPath().stream()
        .map(ProblemAdvice::name)
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String name(JacksonException.Reference place) {
    String name = place.getPropertyName();
    return name == null ? "[" + place.getIndex() + "]" : name;
  }
}
