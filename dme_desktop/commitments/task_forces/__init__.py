"""The village's task force for the protection of its workers."""
