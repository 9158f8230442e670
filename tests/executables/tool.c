/*
 * A stand-in for a tool of Windows: prints, byte for byte, the file beside it that is named like it
 * and its arguments ("netsh wlan show interfaces.txt"), or like it alone ("ping.txt"). A byte 1 in
 * that file stands for the last word with a digit among the arguments. Ends with 1 where there is no
 * file. Leaves a file "ping.asked".
 */
#include <stdio.h>
#include <string.h>
#include <fcntl.h>
#include <io.h>

enum { longest = 4096 };

static FILE *beside(const char *base, const char *rest, const char *mode) {
  char path[2 * longest];
  snprintf(path, sizeof path, "%s%s", base, rest);
  return fopen(path, mode);
}

static const char *last_number(char **from, char **to) {
  while (to > from) {
    const char *arg = *--to, *space = strrchr(arg, ' ');
    if (strpbrk(arg, "0123456789")) return space ? space + 1 : arg;
  }
  return "";
}

int main(int argc, char **argv) {
  char base[longest], rest[longest] = "";
  snprintf(base, sizeof base, "%s", argv[0]);
  char *dot = strrchr(base, '.');
  if (dot) *dot = 0;
  for (int i = 1; i < argc; i++) {
    strncat(rest, " ", sizeof rest - strlen(rest) - 1);
    strncat(rest, argv[i], sizeof rest - strlen(rest) - 1);
  }
  strncat(rest, ".txt", sizeof rest - strlen(rest) - 1);
  fclose(beside(base, ".asked", "w"));
  FILE *file = beside(base, rest, "rb");
  if (!file) file = beside(base, ".txt", "rb");
  if (!file) return 1;
  _setmode(_fileno(stdout), _O_BINARY);
  for (int byte; (byte = fgetc(file)) != EOF;) {
    if (byte == 1) fputs(last_number(argv + 1, argv + argc), stdout);
    else putchar(byte);
  }
  return 0;
}
