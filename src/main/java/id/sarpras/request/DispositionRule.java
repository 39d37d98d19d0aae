package id.sarpras.request;

import id.sarpras.identity.Role;

/// A step of the disposition chain (*disposisi*) of a service: who does what.
///
/// @param step from 1
public record DispositionRule(int step, Instruction instruction, Role role) {

  /// What is to be done. The text of each is `instruction.<name>`.
  public enum Instruction {
    VERIFY,
    ENDORSE,
    APPROVE
  }
}
