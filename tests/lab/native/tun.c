/* Holds a tunnel interface open, as a VPN client does, and swallows what is sent into it: tun NAME */
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

int main(int count, char **words) {
	struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
	char packet[65536];
	int fd = open("/dev/net/tun", O_RDWR | O_CLOEXEC);
	if (count != 2 || fd < 0) return 1;
	snprintf(request.ifr_name, IFNAMSIZ, "%s", words[1]);
	if (ioctl(fd, TUNSETIFF, &request) < 0) return 1;
	puts("open");
	fflush(stdout);
	while (read(fd, packet, sizeof packet) > 0);
	return 0;
}
