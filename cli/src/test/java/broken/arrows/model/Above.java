package broken.arrows.model;

public class Above {}
