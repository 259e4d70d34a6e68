package broken.nullness.policy;

class Unmarked {}
