variable "location" {}

locals {
  images = {
    windows-f1  = ["f1-micro", "windows-cloud/windows-2022"]
    windows-g1  = ["g1-small", "windows-cloud/windows-2022"]
    windows     = ["n2-standard-4", "windows-cloud/windows-2022"]
    sql         = ["n2-standard-8", "windows-sql-cloud/sql-std-2019-win-2019"]
    rhel        = ["n2-standard-4", "rhel-cloud/rhel-9"]
    rhel-16     = ["n2-standard-16", "rhel-cloud/rhel-9"]
    rhel-128    = ["n2-standard-128", "rhel-cloud/rhel-9"]
    rhel-sap    = ["n2-standard-4", "rhel-sap-cloud/rhel-9-4-sap-ha"]
    rhel-sap-16 = ["n2-highmem-16", "rhel-sap-cloud/rhel-9-4-sap-ha"]
    rhel-sap-96 = ["n2-highmem-128", "rhel-sap-cloud/rhel-9-4-sap-ha"]
    sles        = ["n2-standard-4", "suse-cloud/sles-15"]
    sles-f1     = ["f1-micro", "suse-cloud/sles-15"]
    sles-g1     = ["g1-small", "suse-cloud/sles-15"]
    sles-sap-2  = ["n2-standard-2", "suse-sap-cloud/sles-15-sp5-sap"]
    sles-sap-4  = ["n2-standard-4", "suse-sap-cloud/sles-15-sp5-sap"]
    sles-sap-8  = ["n2-standard-8", "suse-sap-cloud/sles-15-sp5-sap"]
  }
}

resource "google_compute_instance" "predefined" {
  for_each = toset([
    "e2-micro", "e2-small", "e2-medium", "e2-standard-4", "e2-highmem-4", "e2-highcpu-8", "f1-micro", "g1-small",
    "n1-standard-4", "n1-highmem-4", "n1-highcpu-4", "n2-standard-8", "n2-highmem-8", "n2-highcpu-8", "n2d-standard-8",
    "n4-standard-8", "n4d-standard-8", "n4a-standard-8", "t2d-standard-8", "t2a-standard-8", "c2-standard-8", "c2d-standard-8",
    "c3-standard-8", "c3-standard-8-lssd", "c3d-standard-8", "c4-standard-8", "c4a-standard-8", "c4d-standard-8", "h3-standard-88",
    "m1-megamem-96", "m2-megamem-416", "m3-megamem-64", "m4-megamem-56", "z3-highmem-88-highlssd",
    "a2-highgpu-1g", "a2-ultragpu-1g", "a3-highgpu-8g", "g2-standard-4", "g4-standard-48",
  ])
  zone         = "${var.location}-b"
  machine_type = each.key
  network_interface {
    access_config {}
  }
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
      size  = 20
    }
  }
}

resource "google_compute_instance" "spot" {
  for_each = toset([
    "e2-medium", "e2-standard-4", "f1-micro", "n1-standard-4", "n2-standard-8", "n2d-standard-8", "n4-standard-8", "t2d-standard-8",
    "c2-standard-8", "c3-standard-8", "c4-standard-8", "m3-megamem-64", "a2-highgpu-1g", "g2-standard-4",
  ])
  zone         = "${var.location}-b"
  machine_type = each.key
  scheduling {
    provisioning_model = "SPOT"
  }
  network_interface {
    access_config {}
  }
  boot_disk {
    initialize_params {
      type = "pd-balanced"
      size = 20
    }
  }
  scratch_disk {
    interface = "NVME"
  }
}

resource "google_compute_instance" "custom" {
  for_each = toset([
    "custom-4-8192", "custom-2-20480-ext", "n2-custom-4-8192", "n2-custom-4-65536-ext", "n2d-custom-4-8192", "n4-custom-4-8192",
    "n4d-custom-4-8192", "n4a-custom-4-8192", "e2-custom-4-8192", "e2-custom-medium-4096",
  ])
  zone         = "${var.location}-b"
  machine_type = each.key
  boot_disk {
    initialize_params {
      type = "pd-ssd"
    }
  }
}

resource "google_compute_instance" "custom_spot" {
  for_each     = toset(["custom-4-8192", "n2-custom-4-8192", "n2d-custom-4-8192", "e2-custom-4-8192"])
  zone         = "${var.location}-b"
  machine_type = each.key
  scheduling {
    preemptible = true
  }
  boot_disk {
    initialize_params {
      type = "pd-ssd"
    }
  }
}

resource "google_compute_instance" "gpu" {
  for_each     = toset(["nvidia-tesla-k80", "nvidia-tesla-p4", "nvidia-tesla-p100", "nvidia-tesla-t4", "nvidia-tesla-v100", "nvidia-tesla-t4-vws"])
  zone         = "${var.location}-b"
  machine_type = "n1-standard-4"
  guest_accelerator {
    type  = each.key
    count = 1
  }
  boot_disk {
    initialize_params {}
  }
  scratch_disk {
    interface = "NVME"
  }
}

resource "google_compute_instance" "licensed" {
  for_each     = local.images
  zone         = "${var.location}-b"
  machine_type = each.value[0]
  boot_disk {
    initialize_params {
      image = each.value[1]
      type  = "pd-balanced"
    }
  }
}

resource "google_compute_instance" "sole_tenant" {
  zone         = "${var.location}-b"
  machine_type = "n2-standard-8"
  scheduling {
    node_affinities {
      key      = "compute.googleapis.com/node-group-name"
      operator = "IN"
      values   = ["nodes"]
    }
  }
  boot_disk {
    initialize_params {}
  }
}
