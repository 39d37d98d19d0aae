package id.sarpras.platform;

import id.sarpras.api.Problem;
import id.sarpras.identity.Officer;
import id.sarpras.platform.security.Access;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// What the description of the interface for machines says of itself, and of every call in it: the
/// token, the key, and the problems that any call may be answered with. A controller describes only
/// what is its own.
@Configuration
class OpenApiConfiguration {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "application/problem+json";

  private static final String ABOUT =
      """
      What a government's general-affairs bureau tells machines and lets them do.

      **Tokens.** What is public needs none. Everything else takes `Authorization: Bearer sarpras_…`; officers make tokens \
      on their account page, for reading only or for reading and acting. A machine may do just what the officer may, as \
      deputy too, and the audit says by which token it was done.

      **Once.** Every POST carries an `Idempotency-Key` (at most 200 characters of ASCII, a UUID is good). The same call \
      with the same key within 24 hours is answered again (`Idempotent-Replayed: true`) and not done again. Only what \
      succeeded uses a key up.

      **Problems** are answered as RFC 9457 says, title and detail in the language of `Accept-Language` (`id` or `en`), \
      with `errors` naming each field or parameter that cannot be taken.

      **Others are at it too.** What changes a case names the `revision` that was seen. Where somebody was faster the \
      answer is 409, with the case as it is `now`.

      Times are ISO 8601 with an offset. Lists are given in pages; `next` is the address of the next one.
      """;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
  }

  @Bean
  OpenAPI openApi(@Value("${sarpras.address}") String address) {
    var components =
        new Components()
            .addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("A token that an officer made"));
    return new OpenAPI()
        .info(new Info().title("Sarpras").version("v1").description(ABOUT))
        .servers(List.of(new Server().url(address)))
        .components(components);
  }

  @Bean
  OpenApiCustomizer everyCall() {
    return api -> {
      ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((method, operation) -> describe(path, method, operation)));
    };
  }

  private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
    boolean looks = method == PathItem.HttpMethod.GET;
    if (!looks || !isPublic(path)) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
      problem(operation, "401", "No token, or one that is not good any more");
      problem(operation, "429", "Too many wrong tokens; wait as long as Retry-After says");
    }
    if (!looks) {
      problem(operation, "403", "The token is for reading only, or the officer may not do this");
    }
    if (method == PathItem.HttpMethod.POST) {
      operation.addParametersItem(key());
    }
    if (Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
        .anyMatch(parameter -> !"path".equals(parameter.getIn()))) {
      problem(operation, "400", "A parameter, a header or the body as a whole cannot be taken");
    }
    if (path.contains("{")) {
      problem(operation, "404", "There is no such thing");
    }
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().getContent().forEach(OpenApiConfiguration::file);
      problem(operation, "422", "Fields cannot be taken, or the key was used for another call");
    }
    List.copyOf(operation.getResponses().keySet()).stream()
        .filter(status -> status.startsWith("4"))
        .forEach(status -> problem(operation, status, ""));
  }

  /// A body that is no JSON is a file as it is.
  private static void file(String type, MediaType body) {
    if (!type.endsWith("json")) {
      body.setSchema(new StringSchema().format("binary"));
    }
  }

  /// Says what a problem means, unless the controller has said it better.
  private static void problem(Operation operation, String status, String when) {
    ApiResponse said = operation.getResponses().get(status);
    String words = said == null || said.getDescription() == null ? when : said.getDescription();
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(words)
                .content(
                    new Content()
                        .addMediaType(
                            PROBLEM,
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }

  private static Parameter key() {
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .required(true)
        .description("A key never used before; the same again for the same call sent again")
        .schema(new StringSchema().maxLength(200))
        .example("8e03978e-40d5-43e8-bc93-6894a57f9324");
  }

  private static boolean isPublic(String path) {
    PathContainer concrete = PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x"));
    return Access.RULES.stream()
        .filter(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()).matches(concrete))
        .findFirst()
        .filter(rule -> rule.who() == Access.Who.READERS)
        .isPresent();
  }
}
