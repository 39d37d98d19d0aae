package id.sarpras.platform.security;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;

/// A form that was sent when nobody was signed in any more: where it should go, and all that was
/// typed in it.
public record KeptForm(String path, LinkedHashMap<String, List<String>> fields)
    implements Serializable {

  /// Where it lies in the session.
  public static final String KEY = "kept-form";

  /// The field by which it says that it is sent again.
  static final String SENT_AGAIN = "_kept";
}
