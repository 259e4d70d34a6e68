package broken.names.server;

class PageUtils {}
