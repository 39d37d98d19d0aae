package id.sarpras.api.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A field of a body that is not known is refused. Mistyped, it would be left out in silence, and
/// something else be done than was meant.
@Component
class StrictBodies implements ServerHttpMessageConvertersCustomizer {

  private final JsonMapper json;

  StrictBodies(JsonMapper json) {
    this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @Override
  public void customize(HttpMessageConverters.ServerBuilder bodies) {
    bodies.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
  }
}
