import '@fontsource-variable/noto-sans';
import '@fontsource-variable/noto-sans-sc';
