package id.sarpras.facility;

/// How a room is furnished; each lets in another number of people. The text of each is
/// `layout.<name>`.
public enum Layout {
  THEATRE,
  CLASSROOM,
  U_SHAPE,
  BANQUET
}
