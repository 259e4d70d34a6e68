package broken.flat.model.inner;

class Deep {}
