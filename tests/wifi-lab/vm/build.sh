#!/usr/bin/env bash
# Builds the Wi-Fi lab's virtual machine into a folder: kernel, initrd and disk.img. What has not changed
# since the last time is kept. Usage: build.sh FOLDER
#
# Everything comes from the Debian that this machine runs, by its own apt configuration; the kernel is
# unpacked, not installed. Node is this machine's own binary.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
. /etc/os-release

guest=iproute2,iw,rfkill,wpasupplicant,hostapd,network-manager,dbus,udev,kmod,iputils-ping,wireless-regdb,busybox-static
modules=(virtio_pci virtio_blk ext4 9p 9pnet_virtio virtio_console virtio_net veth bridge
  mac80211_hwsim mac80211 cfg80211 rfkill af_packet
  ccm ctr cmac gcm aes_generic hmac sha256_generic sha1_generic arc4 libarc4 crc32c_generic crc-ccitt)

not_to_be_had() { # not_to_be_had LOG: packages; the run is skipped
  tail -5 "$1" >&2
  exit 75
}
say() { printf 'wifi lab: %s\n' "$*" >&2; }

system_packages() { # those that this machine lacks
  local need=()
  command -v qemu-system-x86_64 > /dev/null || need+=(qemu-system-x86)
  command -v mmdebstrap > /dev/null || need+=(mmdebstrap)
  command -v mke2fs > /dev/null || need+=(e2fsprogs)
  command -v gcc > /dev/null || need+=(gcc libc6-dev)
  command -v depmod > /dev/null || need+=(kmod)
  [ ${#need[@]} -gt 0 ] || return 0
  say "installing ${need[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${need[@]}" > apt.log 2>&1 || {
    apt-get update -q >> apt.log 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${need[@]}" >> apt.log 2>&1
  } || not_to_be_had apt.log
}

sources() { # this machine's own, for the suite it runs
  apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
    awk -v suite="$VERSION_CODENAME" 'index($3, suite) == 1'
}

download() { # the root file system and the kernel, at the same time
  sources > sources.list
  [ -s sources.list ] || { apt-get update -q > apt.log 2>&1; sources > sources.list; }
  # Proxies, and the will to take a snapshot's old signatures.
  apt-config dump Acquire | grep -E '^Acquire::(Check-|Retries|https?::)' > acquire.conf || true
  mmdebstrap --quiet --variant=essential --mode=root --include="$guest" --aptopt=acquire.conf \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    "$VERSION_CODENAME" base.tar sources.list 2> mmdebstrap.log &
  rm -rf kernel.d
  kernel=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image/ { print $2; exit }')
  apt-get download -q "$kernel" > kernel.log 2>&1 || not_to_be_had kernel.log
  dpkg-deb -x "$kernel"_*.deb kernel.d
  rm "$kernel"_*.deb
  echo "${kernel#linux-image-}" > kernel.release
  wait $! || not_to_be_had mmdebstrap.log
}

insmod_order() { # insmod_order MODULE…: their files and those they need, below /lib/modules/RELEASE
  local one
  for one in "$@"; do
    modprobe -d "$PWD/kernel.d" -S "$release" --show-depends "$one" 2> /dev/null |
      sed -n "s|^insmod .*/lib/modules/$release/\(\S*\).*|\1|p"
  done | awk '!seen[$0]++'
}

copy_module() { # copy_module FILE TARGET, uncompressed
  case $1 in
    *.xz) xz -dc "$1" > "${2%.xz}" ;;
    *) cp "$1" "$2" ;;
  esac
}

copy_node() {
  local node library
  node=$(readlink -f "$(command -v node)")
  cp "$node" root/usr/bin/node
  ldd "$node" | grep -o '/[^ ]*' | while read -r library; do
    [ -e "root$library" ] || { mkdir -p "root$(dirname "$library")"; cp -L "$library" "root$library"; }
  done
}

furnish() { # the root file system
  local from=kernel.d/lib/modules/$release to=root/lib/modules/$release file
  rm -rf root
  mkdir root
  tar -C root -xf base.tar --exclude='./dev/*'
  mkdir -p root/{lab,ctl,out,product,proc,sys,dev,run,tmp} "$to"
  depmod -b kernel.d "$release"
  for file in $(insmod_order "${modules[@]}"); do
    mkdir -p "$to/$(dirname "$file")"
    copy_module "$from/$file" "$to/$file"
  done
  cp "$from"/modules.{order,builtin,builtin.modinfo} "$to/"
  depmod -b root "$release"
  copy_node
  gcc -O2 -Wall -static -o root/usr/local/bin/air "$here/air.c" -lm
  cp "$here/boot.sh" root/sbin/lab-boot
  chmod 755 root/sbin/lab-boot
  chroot root useradd -m -s /bin/bash -u 1000 clerk
  echo '127.0.0.1 localhost' > root/etc/hosts
  echo 5f1d7a84c0e94b6e8f2a3b4c5d6e7f80 > root/etc/machine-id
}

make_initrd() { # only what mounts the disk
  local number=10 file
  rm -rf initrd.d
  mkdir -p initrd.d/{bin,proc,sys,dev,root,modules}
  cp root/bin/busybox initrd.d/bin/busybox
  for file in $(insmod_order crc32c_generic virtio_pci virtio_blk ext4); do
    copy_module "kernel.d/lib/modules/$release/$file" "initrd.d/modules/$((number++))-$(basename "$file")"
  done
  cat > initrd.d/init << 'INIT'
#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc proc /proc; $b mount -t sysfs sys /sys; $b mount -t devtmpfs dev /dev
for m in /modules/*; do $b insmod $m; done
while [ ! -b /dev/vda ]; do $b sleep 0.05; done
$b mount -t ext4 -o noatime /dev/vda /root
$b mount --move /dev /root/dev; $b mount --move /sys /root/sys; $b mount --move /proc /root/proc
exec $b switch_root /root /sbin/lab-boot
INIT
  chmod 755 initrd.d/init
  mv initrd.d root/initrd.d
  chroot root sh -c 'cd /initrd.d && find . | busybox cpio -o -H newc 2> /dev/null' | gzip -1 > initrd
  rm -rf root/initrd.d
}

key=$({ cat "$here"/{build.sh,boot.sh,air.c}; node -v; } | sha256sum)
exec 9> lock
flock 9
if [ "$(cat built 2> /dev/null)" = "$key" ]; then exit 0; fi
rm -f built
system_packages
base_key=$(printf '%s %s' "$VERSION_CODENAME" "$guest" | sha256sum)
if [ "$(cat based 2> /dev/null)" != "$base_key" ]; then
  rm -f based
  say "fetching Debian $VERSION_CODENAME ($guest)"
  download
  echo "$base_key" > based
fi
release=$(cat kernel.release)
say 'making the disk'
furnish
make_initrd
cp "kernel.d/boot/vmlinuz-$release" vmlinuz
rm -f disk.img
mke2fs -q -t ext4 -O ^has_journal,^metadata_csum -d root disk.img "$(($(du -sm root | cut -f1) * 5 / 4 + 64))M"
rm -rf root
echo "$key" > built
