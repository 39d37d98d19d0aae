package id.sarpras.api.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.page.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a problem's `type` leads to.
@Tag(name = "Problems")
@RestController
class ProblemKindsApi {

  /// A kind of problem.
  record KindJson(
      @Schema(example = "key-missing") String code,
      @Schema(example = "400") int status,
      String title,
      String detail) {}

  private final Texts texts;

  ProblemKindsApi(Texts texts) {
    this.texts = texts;
  }

  @GetMapping(path = "/api/v1/problems/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getProblem", summary = "What a kind of problem means")
  @ApiResponse(responseCode = "200", description = "The kind of problem")
  KindJson show(@Parameter(example = "key-missing") @PathVariable String code, Locale language) {
    ProblemKind kind = ProblemKind.of(code).orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
    return new KindJson(
        kind.code(),
        kind.status().value(),
        texts.say(language, kind.key()),
        texts.say(language, kind.key() + ".detail"));
  }
}
