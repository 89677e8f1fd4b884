package hearth.jobs.planted.contract;

import hearth.jobs.sequence.InputFormat;

/** A planted violation for ArchitectureTest. */
public record ContractThatKnowsOtherPackages(InputFormat format) {}
